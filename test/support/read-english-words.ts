import { readEnglishWords } from "./catalogue-source.ts";

readEnglishWords();
