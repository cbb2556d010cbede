import { fail } from '../diagnostic/diagnostic.ts'
import type { Document } from '../spec/document.ts'
import type { Id } from '../spec/pointer.ts'
import type { Environment } from './cache.ts'
import { digestOf } from './digest.ts'
import { namesForClashes, namesForLost } from './lost.ts'
import { askEngine } from './run/engine.ts'
import { skeletonOf, type Skeleton } from './skeleton/skeleton.ts'
import type { Surface } from './surface.ts'
import { headerText } from './text/header.ts'
import { keep } from './text/kept.ts'
import { tidy } from './text/tidy.ts'

interface Reply {
  readonly surface: Surface
  readonly text: string
}

/** What answers: as a rule a run of the engine for each skeleton. */
export type Engine = (skeleton: Skeleton, environment: Environment) => Promise<string>

/**
 * Runs the engine until no schema is lost to another one of the same name: once, as a rule. The digest is that of the
 * skeleton that the reply leads to: the names in it are pinned from now on.
 */
export async function ask(
  document: Document,
  pins: Surface | undefined,
  environment: Environment,
  engine: Engine = askEngine,
): Promise<Reply> {
  let skeleton = skeletonOf(document, pins)
  let more = namesForClashes(skeleton)
  let titles = noMore
  for (let round = 1; ; round += 1) {
    titles = new Map([...titles, ...more])
    if (more.size > 0) skeleton = skeletonOf(document, pins, titles)
    const { surface, body } = await reply(skeleton, environment, engine)
    more = round < mostRounds ? namesForLost(skeleton, surface) : noMore
    if (more.size === 0) return finished(document, surface, body, environment)
  }
}

/** Each round gives names to more schemas, so there is an end; no document that people wrote needs a third. */
const mostRounds = 20
const noMore: ReadonlyMap<Id, string> = new Map()

async function reply(
  skeleton: Skeleton,
  environment: Environment,
  engine: Engine,
): Promise<{ readonly surface: Surface; readonly body: string }> {
  // Loaded while the engine runs.
  const [answer, { readText }] = await Promise.all([engine(skeleton, environment), import('./text/read.ts')])
  const body = tidy(answer)
  const surface = readText(body, skeleton)
  if (!('message' in surface)) return { surface, body }
  const line = body.slice(0, surface.offset).split('\n').length
  const message = `openapi-generator wrote what cannot be read: ${surface.message} (line ${line}: ${body.split('\n')[line - 1]?.trim().slice(0, 100)})`
  return fail({ code: 'TF2005', message, fix: 'Report it with the document.' })
}

function finished(document: Document, { models, apis, shared }: Surface, body: string, environment: Environment): Reply {
  const skeleton = skeletonOf(document, { models, apis, shared })
  const text = `${headerText({ digest: digestOf(skeleton), shared: skeleton.shared })}\n${body}`
  const surface = { models, apis, shared: skeleton.shared }
  keep(text, surface, environment)
  return { surface, text }
}
