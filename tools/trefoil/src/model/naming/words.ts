/** The words of a key: runs of letters and digits, of any script, that may stand in a name, and can be seen; case does not separate them. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .match(/(?:(?!\p{Pc})\p{ID_Continue})+/gu) ?? []

/** With a large letter at its start. */
export const capital = (word: string): string => {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  return first.toUpperCase() + word.slice(first.length)
}

/** Makes a name of a text: `foo_bar` and `foo-bar` give `FooBar`. Empty where there is no letter or digit. */
export const pascalCase = (text: string): string => wordsOf(text).map(capital).join('')

/** The same with a small letter at its start: `fooBar`. */
export function camelCase(text: string): string {
  const name = pascalCase(text)
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0)
  return name === '' ? '' : first.toLowerCase() + name.slice(first.length)
}

/** A text without what tells spellings of one name apart: `foo_bar` and `FooBar` have it in common. */
export const spelling = (text: string): string => wordsOf(text).join('').toLowerCase()

/** Whether a text can stand as a name in TypeScript (ECMA-262, section 12.7); reserved words are not looked at. */
export const isName = (text: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text)

const longest = 80

/**
 * A name of a file: small ASCII letters, digits and hyphens. `HTTPError2` gives `http-error2`; letters lose their marks,
 * and what is not Latin becomes its code point.
 */
export function kebabCase(name: string): string {
  const latin = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (character) => `-u${(character.codePointAt(0) ?? 0).toString(16)}-`)
  const parts = latin
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return (parts ?? []).join('-').slice(0, longest).replace(/-$/, '')
}
