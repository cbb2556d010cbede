// Pointers into values are made as those into documents are (RFC 6901). Emitters have them from here: they do not know spec.
export { child, tokens, valueAt } from '../spec/pointer.ts'
