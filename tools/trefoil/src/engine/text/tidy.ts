/**
 * Mustache knows no conditions on text: keys that need no quotes lose them here, what an empty section leaves goes, and so
 * does the engine's word for a type that it cannot make out.
 */
export function tidy(answer: string): string {
  return answer
    .replace(/\r\n?/g, '\n')
    .replace(/^(\s*(?:\/\*\*[^*]*\*\/ )?)'([A-Za-z_$][\w$]*|[1-9]\d*)'(\??: )/gm, '$1$2$3')
    .replace(/\bUNKNOWN_BASE_TYPE\b/g, 'unknown')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\{\n\n/g, '{\n')
    .trim()
    .concat('\n')
}
