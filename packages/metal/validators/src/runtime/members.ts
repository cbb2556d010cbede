/** Whether JSON would call it an object: no array, no null, no Date or Map; of whatever realm. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === '[object Object]'

/** Whether the object has the member itself. `undefined` counts as absent, as it does in JSON.stringify. */
export const has = (value: Readonly<Record<string, unknown>>, name: string): boolean =>
  Object.hasOwn(value, name) && value[name] !== undefined

/** The names of an object's members: its own, without those that are undefined. */
export const namesOf = (value: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(value).filter((name) => value[name] !== undefined)
