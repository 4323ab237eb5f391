import type { SitePerson } from "../evening.ts";
import { chanceFrom, hashOf } from "../seeded.ts";

type Kind = "moderator" | "me" | "guest" | "regular" | "newcomer" | "critic" | "account";

export interface Cast extends SitePerson {
  readonly kind: Kind;
}

type Row = readonly [
  handle: string,
  name: string,
  kind: Kind,
  bio: string,
  since: number,
  more?: Partial<SitePerson>,
];

/** Invented people, the moderators too: nobody real is given words. */
const rows: readonly Row[] = [
  [
    "nora_marlow",
    "Nora Marlow",
    "moderator",
    "Asks the questions on Wednesdays.",
    2008,
    { followed: true, blue: true },
  ],
  [
    "t_reyne",
    "Tobias Reyne",
    "moderator",
    "Asks the other questions on Wednesdays.",
    2009,
    { followed: true },
  ],
  ["sgt_okafor", "Adaeze Okafor", "me", "Patrol sergeant. Plain words, phone number on top.", 2014],
  [
    "mkaplan_health",
    "Miriam Kaplan",
    "guest",
    "Public health alerts that people open. Guest tonight.",
    2012,
    { followed: true, blue: true },
  ],
  [
    "nkessler_pd",
    "Nadia Kessler",
    "regular",
    "Two-page comics about forty-page policies.",
    2013,
    { followed: true },
  ],
  [
    "rb_citizen",
    "R. Beaudry",
    "critic",
    "I read the outcome reports so that you have to.",
    2011,
    { followed: true },
  ],
  [
    "jo_lindqvist",
    "Jo Lindqvist",
    "regular",
    "City hall web team. I make the pages you complain about.",
    2010,
    { followed: true },
  ],
  [
    "chief_alvarez_",
    "Marisol Álvarez",
    "regular",
    "Chief of a small department and a smaller budget.",
    2015,
    { followed: true, verifiedType: "Government" },
  ],
  [
    "pio_danner",
    "Beth Danner",
    "regular",
    "Public information, county sheriff. Decaf.",
    2012,
    { followed: true, affiliation: "Tamarack County" },
  ],
  [
    "ines_at_library",
    "Inês Carvalho 📚",
    "regular",
    "Librarian. Ask me where to ask.",
    2009,
    { followed: true },
  ],
  [
    "nightdesk_lou",
    "Lou at the Night Desk ☕",
    "regular",
    "If I vanish, it is a call.",
    2016,
    { followed: true },
  ],
  ["oldtimer_hank", "Hank Sorensen", "regular", "Retired after 28 years. Still can't stay away.", 2013],
  [
    "organize_thea",
    "Thea Marsh",
    "critic",
    "Community organizer. Hard questions, good manners.",
    2010,
    { followed: true },
  ],
  [
    "dispatch_rho",
    "Rhonda Ellis 🎧",
    "regular",
    "Dispatcher. I have heard everything twice.",
    2017,
    { followed: true },
  ],
  ["onetrafficlight", "Ken in Harlan", "regular", "Town of 2,100 people and one traffic light.", 2018],
  ["campus_dre", "Andre Whitfield", "regular", "Campus safety. Call the walk-home service.", 2014],
  ["leilani_on_foot", "Leilani Kahale 🌺", "newcomer", "Student, 19.", 2025],
  [
    "harborpaper_jk",
    "June Kowalczyk",
    "regular",
    "Reporter, the Harbor Paper. Own time, own words.",
    2009,
    { blue: true },
  ],
  [
    "advocate_sun",
    "Sun-hee Park",
    "regular",
    "Victim advocate. What happened to a person?",
    2015,
    { followed: true },
  ],
  [
    "mrs_tran_civics",
    "Ms. Tran",
    "regular",
    "Ninth grade civics. Grading with one eye.",
    2013,
    { followed: true },
  ],
  ["dataforgood_em", "Emeka N.", "regular", "Crime analyst. Bring me your numbers.", 2016],
  [
    "k9_biscuit_pd",
    "Officer Reyes & Biscuit 🐕‍🦺",
    "regular",
    "He has 4 legs and 11,000 followers.",
    2019,
    { followed: true },
  ],
  ["watch_gwen", "Gwen P.", "regular", "Neighborhood watch, three cats.", 2012],
  ["fire_capt_moss", "Capt. Moss", "regular", "Fire service. We steal your good ideas.", 2014],
  ["nineK_opinions", "Priya Raman", "regular", "I run the neighborhood group with the 9,000 opinions.", 2011],
  ["snowed_in_wpg", "Colette Dubé ❄️", "regular", "Winnipeg. Yes, still.", 2010],
  ["olga_translates", "Ольга Лебедева", "regular", "I translate for two departments.", 2018],
  [
    "lostlunchbox",
    "Dale Whitaker",
    "regular",
    "School resource officer. Half my day is lost lunch boxes.",
    2017,
  ],
  ["cadet_wk11", "M. Osei", "newcomer", "Cadet, week 11. Listening.", 2026],
  ["prof_adeyemi", "Prof. Tunde Adeyemi", "regular", "Policy, and how it is read.", 2011, { blue: true }],
  ["mina_desk", "田中美奈", "regular", "都市計画。Cities at night.", 2014],
  ["noor_halaby", "نور الحلبي", "regular", "مترجمة · interpreter, four languages before lunch.", 2016],
  ["yael_b_shore", "יעל ברק", "regular", "Shore patrol volunteer.", 2015],
  ["weijing_cafe", "陈维静", "regular", "Café owner. Thursdays the sergeant sits here.", 2019],
  ["deafinharlan", "Robin Achterberg 🤟", "regular", "Sign language teacher.", 2013],
  ["barber_dsouza", "D'Souza the Barber", "regular", "Nine chairs, all the news.", 2017],
  ["grandma_june74", "June, 74", "regular", "Finds your cat.", 2020],
  ["quietcorner_io", "sam/quiet", "regular", "Writes software, walks dogs.", 2010],
  ["ex_mayor_bell", "Harriet Bell", "regular", "Once a mayor, always at meetings.", 2009],
  ["nurse_tomasz", "Tomasz, RN", "regular", "Night shift.", 2018],
  ["radio_fm_fong", "Auntie Fong 📻", "regular", "Community radio at 6 a.m.", 2012],
  ["lt_brandvold", "Lt. Ingrid Brandvold", "regular", "Ohio. Two kids, one radio.", 2014],
  [
    "pio_kim_ridge",
    "Daniel Kim",
    "regular",
    "Ridge County. Press officer, night owl.",
    2016,
    { followed: true },
  ],
  ["transit_wes", "Wes from Transit 🚌", "regular", "Transit police. I ride what I patrol.", 2012],
  ["joan_firstwater", "Joan Firstwater", "regular", "Tribal police, community desk.", 2015],
  ["ofc_delacroix", "Ofc. Delacroix", "regular", "Bike patrol in the rain.", 2019],
  ["records_marge", "Marge in Records", "regular", "Yes, I can find it.", 2017],
  [
    "dana_scanner",
    "Dana 📻 #copchat Wednesdays",
    "account",
    "The scanner show. Weather, parrots, crackle.",
    2013,
  ],
  [
    "cityof_harlan",
    "City of Harlan",
    "account",
    "Roads, trash, meetings. Follows copchat.",
    2011,
    { followed: true, verifiedType: "Government" },
  ],
  ["cyclist_vera", "Vera rides 🚲", "regular", "200 locks and counting.", 2015],
  ["skeptic_abe", "Abe Lindgren", "critic", "Usually the one who disagrees.", 2010],
  [
    "brightmug_shop",
    "Brightmug",
    "account",
    "Warm through the night shift.",
    2021,
    { verifiedType: "Business", blue: true },
  ],
  [
    "trailhead_boots",
    "Trailhead Boots",
    "account",
    "For people who stand all day.",
    2020,
    { verifiedType: "Business" },
  ],
];

const officials = new Set(
  "mkaplan_health nkessler_pd jo_lindqvist chief_alvarez_ pio_danner nightdesk_lou oldtimer_hank dispatch_rho onetrafficlight campus_dre advocate_sun dataforgood_em k9_biscuit_pd fire_capt_moss lostlunchbox lt_brandvold pio_kim_ridge transit_wes joan_firstwater ofc_delacroix records_marge".split(
    " ",
  ),
);

/** Does somebody say "we" of a department or an office? */
export function isOfficial({ handle }: Pick<SitePerson, "handle">): boolean {
  return officials.has(handle);
}

/** Everybody of an ordinary evening. */
export const cast: readonly Cast[] = rows.map(person);

function person([handle, name, kind, bio, since, more = {}]: Row): Cast {
  const chance = chanceFrom(hashOf(handle));
  const createdAt = Date.UTC(
    since,
    chance.between(0, 9),
    chance.between(1, 28),
    chance.between(0, 23),
    chance.between(0, 59),
  );
  return {
    ...numbers(chance, kind),
    id: idOf(createdAt, handle),
    handle,
    name,
    bio,
    createdAt,
    kind,
    ...more,
  };
}

function numbers(
  chance: ReturnType<typeof chanceFrom>,
  kind: Kind,
): Pick<SitePerson, "followers" | "following" | "posts"> {
  const scale = {
    moderator: 9000,
    guest: 12_000,
    account: 21_000,
    me: 2400,
    newcomer: 40,
    regular: 1800,
    critic: 900,
  }[kind];
  return {
    followers: chance.between(Math.floor(scale / 4), scale),
    following: chance.between(40, 900),
    posts: chance.between(kind === "newcomer" ? 3 : 300, kind === "newcomer" ? 60 : 19_000),
  };
}

/** Ids were small numbers until 2015 and are snowflakes since. */
export function idOf(createdAt: number, handle: string): string {
  const hash = hashOf(handle);
  if (createdAt < Date.UTC(2015, 6)) return String(20_000_000 + (hash % 2_900_000_000));
  return String((BigInt(createdAt - 1_288_834_974_657) << 22n) + BigInt(hash % 4_000_000));
}
