/** What an emitter needs to know beyond the Api. The same Api and options give the same bytes. */
export interface EmitOptions {
  /** The document as headers name it: relative to the root of the workspace or of DIR, with slashes. */
  readonly source: string
  /** npm scope, with the @: packages are `@acme/client`, `@acme/validators`, `@acme/fixtures`. */
  readonly scope: string
  /** How the packages depend on each other: through the workspace protocol of pnpm, or by exact version. */
  readonly workspace: 'pnpm' | 'npm'
  /** What package.json says now: changesets raises it, we keep it. The fixed group has one version. */
  readonly version: string
  readonly metadata: PackageMetadata
  readonly validators: { readonly dialect: 'zod' | 'zod/mini' }
  /** The runtime's sources, by path from packages/runtime/src: `http/operation.ts`. Vendored into src/runtime. */
  readonly runtime: ReadonlyMap<string, string>
}

export interface PackageMetadata {
  readonly license?: string
  readonly author?: string
  readonly repository?: { readonly url: string; readonly directory?: string }
  readonly homepage?: string
}
