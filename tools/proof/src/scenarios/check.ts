import type { Built } from './build.ts'
import { excerptFaults } from './excerpts.ts'
import { callFaults, fixtureFaults } from './fixtures.ts'
import { saidFaults } from './said.ts'
import { subjectOf } from './subject.ts'
import { verdictFaults } from './verdicts.ts'
import type { Workshop } from './workshop.ts'

/** Each way in which a scenario is not what the tool does, in a line; none where it holds. What the compiler says is apart. */
export function faultsOf(built: Built, workshop: Workshop): readonly string[] {
  const { scenario, document, api, output } = built
  const said = saidFaults(built)
  if (document === undefined || api === undefined) return showsOutput(built) ? [...said, 'The document is refused'] : said
  const subject = subjectOf(built, api, document, workshop)
  return [
    ...said,
    ...scenario.excerpts.flatMap((excerpt) => excerptFaults(excerpt, output)),
    ...scenario.verdicts.flatMap((verdicts) => verdictFaults(verdicts, subject)),
    ...scenario.calls.flatMap((call) => callFaults(call, subject)),
    ...api.schemas.flatMap((named) => fixtureFaults(named, subject)),
  ]
}

const showsOutput = ({ scenario: { excerpts, verdicts, calls, uses } }: Built): boolean =>
  excerpts.length + verdicts.length + calls.length + uses.length > 0
