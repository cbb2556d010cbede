/** What became of a row: nothing to say where all is as it should be. */
export interface Outcome {
  /** The operation, and what of it was tried. */
  readonly name: string
  readonly problem?: string
}

/** Why an operation is not asked of Prism. */
export interface Reason {
  readonly operation: string
  readonly why: string
}

export interface Report {
  readonly prism: readonly Outcome[]
  readonly server: readonly Outcome[]
  readonly reasons: readonly Reason[]
}

/** Runs one row; what it throws is its problem. */
export async function outcomeOf(name: string, run: () => Promise<void>): Promise<Outcome> {
  try {
    await run()
    return { name }
  } catch (error) {
    return { name, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
