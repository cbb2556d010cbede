import { idOf } from '../../spec/pointer.ts'

/**
 * The letters and digits of a text, other runs of characters as one underscore: what the engine makes names of. Empty
 * where there are none.
 */
export function plainWords(text: string): string {
  const words = text.slice(0, 120).replace(/[^A-Za-z0-9_.-]+/g, '_')
  return /[A-Za-z0-9]/.test(words) ? words : ''
}

/** The name itself, or with the first number that makes it free. */
export function firstFree(name: string, isFree: (name: string) => boolean): string {
  let free = name
  for (let number = 2; !isFree(free); number += 1) free = `${name}${number}`
  return free
}

const harmless = /^[\w@+.:[\]-][\w@+.:[\] -]{0,119}$/

/** The engine counts names that clash, and reads the digits at their end as a number of 32 bits. */
const isNumbered = (name: string): boolean => /\d{10}$/.test(name.replace(/[^A-Za-z\d]/g, ''))
const unnumbered = (name: string): string => (isNumbered(name) ? `${name} n` : name)

/** A wire name as the engine and the surface get it: itself where nothing in it could be mistaken for syntax. */
export const standIn = (name: string): string => (harmless.test(name) && !isNumbered(name) ? name : unnumbered(`name ${idOf(name)}`))

const harmlessPath = /^\/[\w{}.:~/-]*$/

/** A path as the engine gets it: without an operationId it makes the name from that. */
export const standInOfPath = (path: string): string => (harmlessPath.test(path) && path.length <= 500 ? path : `/path/${idOf(path)}`)
