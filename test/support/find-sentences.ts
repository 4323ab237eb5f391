import ts from "typescript";

export interface FoundText {
  readonly line: number;
  readonly text: string;
}

const attributesRead =
  /^(title|alt|label|placeholder|summary|text|verb|aria-(label|description|roledescription|valuetext|placeholder))$/;
const letter = /\p{L}/u;
/** Stands for what a template puts in. */
const hole = "\uFFFC";
/** Names and signs that are the same in each language. */
const sameInEachLanguage = /^(Chatside|X|[#@]|https?:\/\/\S*|HTTP \uFFFC)$/;

/** The texts of a source file that a person would read: each belongs into the catalogue instead. */
export function findSentences(name: string, source: string): FoundText[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, kindOf(name));
  const found: FoundText[] = [];
  const add = (node: ts.Node, text: string) => {
    if (!letter.test(text) || sameInEachLanguage.test(text.trim())) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push({ line: line + 1, text: text.replaceAll(hole, "…").replace(/\s+/g, " ").trim() });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isForDevelopers(node) || isTable(node)) return;
    if (ts.isJsxText(node)) add(node, node.text);
    else if (isText(node)) {
      const text = textIn(node);
      if (isShown(node) || looksLikeSentence(text, node)) add(node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const kindOf = (name: string) => (name.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

function isText(node: ts.Node): node is Text {
  return (
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
  );
}

function textIn(node: Text): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return node.head.text + node.templateSpans.map(({ literal }) => `${hole}${literal.text}`).join("");
}

/** Errors that are thrown and lines of the console are for who mends Chatside. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /(Error|Exception)$/.test(node.expression.getText());
  return ts.isCallExpression(node) && node.expression.getText().startsWith("console.");
}

/** `"one two three".split(" ")`, or patterns of phrases. */
function isTable(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /^["`].*\.split$|^anyOf$/s.test(node.expression.getText());
}

/** Is the text a child of an element, or the value of an attribute that is read, also by way of `? :`, `&&`, `??`? */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return attributesRead.test(parent.name.getText());
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isShown(parent) : true;
  if (ts.isParenthesizedExpression(parent)) return isShown(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent);
  if (ts.isBinaryExpression(parent)) return isChoice(parent, node) && isShown(parent);
  return false;
}

function isChoice({ operatorToken, right }: ts.BinaryExpression, node: ts.Node): boolean {
  const { kind } = operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return right === node;
  return kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
}

/** Two words or more of a plain text, with a capital at its start, or the end of a sentence; or five words at all. */
function looksLikeSentence(text: string, node: ts.Node): boolean {
  if (isOfStyle(node) || /[{}[\]<>;=\\]|:\w|--/.test(text)) return false;
  const trimmed = text.trim();
  const count = trimmed
    .split(/\s+/)
    .filter((word) => /^[“"'(]*[\p{L}@#\uFFFC][\p{L}\uFFFC’'-]*[”"',.:;!?)…]*$/u.test(word)).length;
  if (count < 2) return /^\p{Lu}\p{Ll}+[.…!?]$/u.test(trimmed);
  return /^[“"]*\p{Lu}/u.test(trimmed) || /[.…!?]$/.test(trimmed) || count >= 4;
}

/** A list of classes or a selector. */
function isOfStyle(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent)
    if (ts.isJsxAttribute(at)) return !attributesRead.test(at.name.getText());
    else if (ts.isCallExpression(at))
      return /\.(querySelector(All)?|closest|matches)$/.test(at.expression.getText());
    else if (!ts.isExpression(at) && !ts.isJsxExpression(at)) return false;
  return false;
}
