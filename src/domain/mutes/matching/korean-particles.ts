/**
 * Particles and the copula, which Korean appends to nouns without a space (National Institute of Korean
 * Language, Standard Dictionary: 조사). Several may follow one another, after the plural 들 or the honorific 님.
 */
const particles =
  "은|는|이|가|을|를|의|에|에서|에게|에게서|한테|한테서|께|께서|로|으로|로서|으로서|로써|으로써|와|과|랑|이랑|하고|도|만|까지|부터|마저|조차|마다|밖에|뿐|보다|처럼|같이|만큼|대로|커녕|나|이나|나마|이나마|라도|이라도|야|이야|야말로|이야말로|든지|이든지|든|이든|요|이요|여|이여|아|란|이란|라는|이라는|라고|이라고|라며|이라며|며|이며|고|이고|이다|입니다|입니까|이에요|예요|이었다|였다|인|일|임|인데|이지만|지만|이니까|니까|이었어요|였어요|이었습니다|였습니다|이었던|였던|이네요|이네|네요|이죠|죠|이지요|지요|이군요|이군|군요|이구나|구나|이잖아요|이잖아|잖아요|잖아|이면|이라면|라면|이라서|라서|이어서|여서|이니|이거나|거나|이거든|이던|인가요|인가|인지|일까요|일까|일지|이래요|래요|이라니|라니|이래|치고|더러|마냥|따라";
const behind = new RegExp(`(?:들|님)*(?:${particles}){0,3}(?!\\p{sc=Hang})`, "uy");

export function particlesBehind(text: string, place: number): boolean {
  behind.lastIndex = place;
  return behind.test(text);
}
