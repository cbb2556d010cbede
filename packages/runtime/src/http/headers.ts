/** What headers can be made of, by a name that is known without the types of a browser. */
export type HeadersSource = NonNullable<ConstructorParameters<typeof Headers>[0]>

/** Adds headers, in place of those of the same name. The platform's error would quote an illegal value, perhaps a secret. */
export function setHeaders(headers: Headers, more: HeadersSource | undefined, what = 'headers'): void {
  try {
    for (const [name, value] of new Headers(more)) headers.set(name, value)
  } catch {
    throw new TypeError(`${what}: no header value`)
  }
}
