/**
 * In place of decode-named-character-reference, whose table is 36 kB: mdast-util-to-markdown asks for it only by the
 * identifiers of reference links, and the recap writes none. `false` is the package's own answer for an unknown name.
 * @returns {string | false}
 */
export const decodeNamedCharacterReference = () => false;
