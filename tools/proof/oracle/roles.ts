/** The packages that are made of a document. */
export const roles = ['client', 'validators', 'fixtures'] as const
export type Role = (typeof roles)[number]
export type ByRole<T> = Readonly<Record<Role, T>>
