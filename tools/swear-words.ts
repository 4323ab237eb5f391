/**
 * Writes src/domain/house-rules/swear-words.ts from the package `cuss` (github.com/words/cuss, MIT): the words that it
 * is surest of, without those that are names, ordinary words or subjects of an honest talk about police work.
 * To renew: `npm update cuss && npx tsx tools/swear-words.ts`.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { cuss } from "cuss";

const target = path.resolve(import.meta.dirname, "../src/domain/house-rules/swear-words.ts");
const width = 108;
const sure = 2;

/** Of the words that the package is less sure of, those that nobody writes innocently. */
const added = `acab assholes arseholes bastard bastards bitch bitches bullshitter bullshitters cunts damn dickheads
  dumbasses effing idiots jackasses losers lowlifes morons motherfuckers pissoff pricks pussy scum scumbag scumbags shit
  shitheads shitless stfu tits tossers turd turds twats wankers whores`;

/** People and places are called so. */
const names = `argie argies bosche bosches boche boches boschs booby carruth cohee cumming cummings dahmer dickman dix ero
  gables gipp gipps hapa hapas haole haoles hebe hobo indon indons jerry kushi kushis limey kwa lebo lubra
  lugan lugans noonan pollock pollocks pom poms pommie pommies pommy sambo shylock shylocks taff tang willie yank yanks
  usama wn kimchis kyopo kyopos gyopo gyopos bule bules gora goras geni floo esqua evl forni hiscock cummer kummer schwartze
  schwartzen schvartse schvartsen nigar nigars nigra nigras nigre whitey whiteys munt fister poon kum kums fok cushi cushis lebos
  fatah russkie kummer`;

/** Words with an ordinary meaning, or too mild to speak of. */
const ordinary = `barf beanbag beanbags beaney beaneys bluegum bluegums bogan bong bongs boonie boonies boody booty bung
  bunga bungas cheesehead cheeseheads chug chugs chunger chungers chunky chunkys chunkies chonky chonkys chonkies clamdigger
  cockfight cocky coondog coolie coolies cooly cornhole cumquat kumquat diddle dink dinks dipstick dong doodoo dope dumb
  flange flydie flydye farty fu geez geezer gringo gringos gubba gubbas gubs gummer hillbilly hillbillies ho honger honkers
  hooters hore hori horis hork hoser jebus jeez jig jigg jigs jigger jiggers jiggy koon krap kuffar looser
  macaca macacas magicwand mams mau maus maumau maumaus mockey mockie mockies mocky mosshead muff muncher mzungu mzungus
  negro negros niggard niggarded niggarding niggardliness niggardlinesss niggards niggle niggled niggles niggling nigglings
  nip nudger orga pansies pansy panti payo piker poo poof poop pooper pooping pooperscooper puke puss pric pud pudd
  rearend rearentry redleg redlegs redskin redskins rere rigger riggers rimming russki slave slavedriver sloper slopers
  slopey slopeys slopies slopy smut snowback sooties sooty spig spik spit spitter spunk spunky squinty stringer stupid
  sucker swallower swalow teste thirdeye thirdleg threeway tinker tinkers triplex tuckahoe turnon twink twinkie uck ukrop
  vibr vibrater vomit wab waysted weenie weewee welcher welfare wetspot whacker whash whiz whit stuinties squarehead
  squareheads darky eatme meatrack moneyshot lovebone bazooms buffies magicwands hussy nookie quickie whop mocky moky
  mickeyfinn glazeddonut iblowu skwa squa squaw wuss phungky getiton hotdamn honky dego degos spreadeagle sixsixsix masterblaster
  loadedgun hindoo limy sandm sixtynine sadis shav boang reestie footstar dickless`;

/** Crimes, drugs, gangs, faiths and peoples: what a chat about police work has to be able to name. */
const subjects = `clansman clansmen clanswoman clanswomen dragqueen dragqween faeces gangsta gangbang gangbanged gangbanger
  gonorrehea gypsies gypsy gypsys hadji hadjis haji hajis hajji hajjis halfbreed halfcaste hitlerism hitlerist hooker hookers
  inthebuff jacktheripper jihad juggalo kkk klansman klansmen klanswoman klanswomen moslem mulatto pimp pimped pimper
  raper reefer shiksa sodomise sodomize sodomy stripclub transvestite tortur upskirt whorehouse virginbreaker sexed sexing
  negroes lesbain lesbayn lesbin crackwhore insest cyberslimer`;

/** The words to look for, sorted. Those of several words say nothing that their parts do not. */
export function swearWords(ratings: Readonly<Record<string, number>>): readonly string[] {
  const left = new Set(`${names} ${ordinary} ${subjects}`.split(/\s+/));
  const words = Object.keys(ratings).filter((word) => ratings[word] === sure && !word.includes(" "));
  return [...new Set([...words, ...added.split(/\s+/)])].filter((word) => !left.has(word)).sort();
}

/** The module's text for a list of words. */
export function moduleFor(words: readonly string[]): string {
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return `// Written by tools/swear-words.ts from the package \`cuss\`; not to be edited by hand.
// cuss: MIT License, Copyright (c) 2016 Titus Wormer.

/** English words of swearing and insult, small letters. */
export const swearWords: readonly string[] = \`
${lines.join("\n")}
\`
  .trim()
  .split(/\\s/);
`;
}

if (process.argv[1] === import.meta.filename) {
  const words = swearWords(cuss);
  writeFileSync(target, moduleFor(words));
  console.log(`${words.length} words in ${path.relative(process.cwd(), target)}`);
}
