/** The languages in which the stand-in's page can be. Arabic has digits of its own, too. */
export type PageLanguage = "en" | "ar" | "he";

/** X's own words are of no importance here: that none of them are the English ones is. */
const dictionary: Readonly<Record<string, readonly [arabic: string, hebrew: string]>> = {
  Home: ["الرئيسية", "דף הבית"],
  Explore: ["استكشف", "חקירה"],
  Notifications: ["التنبيهات", "התראות"],
  Profile: ["الملف الشخصي", "פרופיל"],
  Post: ["نشر", "פרסום"],
  Primary: ["أساسي", "ראשי"],
  "Account menu": ["قائمة الحساب", "תפריט החשבון"],
  "Search query": ["استعلام البحث", "שאילתת חיפוש"],
  Search: ["بحث", "חיפוש"],
  Top: ["الأبرز", "מובילים"],
  Latest: ["الأحدث", "אחרונים"],
  People: ["أشخاص", "אנשים"],
  Media: ["الوسائط", "מדיה"],
  Lists: ["القوائم", "רשימות"],
  "Replying to ": ["ردًا على ", "בתגובה ל-"],
  " reposted": [" أعاد النشر", " פרסם מחדש"],
  Pinned: ["مثبت", "נעוץ"],
  Ad: ["إعلان", "מודעה"],
  More: ["المزيد", "עוד"],
  "Show more": ["عرض المزيد", "הצג עוד"],
  "Verified account": ["حساب موثّق", "חשבון מאומת"],
  Bookmark: ["إشارة مرجعية", "סימנייה"],
  Image: ["صورة", "תמונה"],
  Trending: ["شائع", "פופולרי"],
  "What’s happening": ["ماذا يحدث", "מה קורה"],
  "See new posts": ["عرض المنشورات الجديدة", "הצג פוסטים חדשים"],
  "New posts are available. Push the period key to go to the them.": [
    "منشورات جديدة متاحة.",
    "פוסטים חדשים זמינים.",
  ],
  "Timeline: Search timeline": ["الخط الزمني: البحث", "ציר זמן: חיפוש"],
  "Timeline: Your Home Timeline": ["خطك الزمني الرئيسي", "ציר הזמן הראשי שלך"],
  "Loading…": ["جارٍ التحميل…", "טוען…"],
  "No results yet. Try again later.": ["لا نتائج بعد.", "אין תוצאות עדיין."],
  "Something went wrong. Try reloading.": ["حدث خطأ ما.", "משהו השתבש."],
  Retry: ["إعادة المحاولة", "נסה שוב"],
  now: ["الآن", "עכשיו"],
  "Sign in to X": ["تسجيل الدخول إلى X", "כניסה ל-X"],
  "Sign up": ["إنشاء حساب", "הרשמה"],
  Next: ["التالي", "הבא"],
  "Replies. Reply": ["رد. ردّ", "תגובות. הגב"],
  "reposts. Repost": ["إعادة نشر. أعد النشر", "פרסומים מחדש"],
  "Likes. Like": ["إعجاب. أعجبني", "לייקים. לייק"],
};

let language: PageLanguage = "en";

export function setLanguage(chosen: PageLanguage): void {
  language = chosen;
}

/** Words of the page in its language; a number before them in its digits. What is nobody's words stays as it is. */
export function inLanguage(words: string): string {
  if (language === "en") return words;
  const [, count = "", rest = words] = /^(\d+) (.+)$/.exec(words) ?? [];
  const [arabic, hebrew] = dictionary[rest] ?? [];
  const known = language === "ar" ? arabic : hebrew;
  if (known === undefined) return words;
  return count === "" ? known : `${Number(count).toLocaleString(digits[language])} ${known}`;
}

const digits = { ar: "ar-EG", he: "he" } as const;
