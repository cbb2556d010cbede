import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { DiffOptions } from './commands/diff.ts'
import { isScope } from './commands/config-shape.ts'
import { execute, printNotes, type Options } from './commands/execute.ts'
import { toolVersion } from './commands/tool.ts'

/** Exit codes: 0 done, 1 diagnostics or differences, 2 the command line was not understood, 128 + n a signal. */
const notUnderstood = 2

/** Runs the command line; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let exit = 0
  const add = (name: 'generate' | 'check', description: string): Command =>
    withOptions(program.command(name).description(description)).action(async (options: Options, command: Command) => {
      checkTogether(options, command)
      exit = await execute(name, options)
    })
  const program = new Command('trefoil')
    .description('One OpenAPI document in, three npm packages out: client, zod validators and test fixtures.')
    .version(toolVersion())
    .exitOverride()
    .showHelpAfterError('Run it with --help to see how it is used.')
  add('generate', 'write the packages; files that are as they should be are left alone')
  add('check', 'list the files that are not what the document says, and write nothing')
  addRelease(program, (code) => {
    exit = code
  })
  addDiff(program, (code) => {
    exit = code
  })
  program.addHelpText('after', examples)
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    return thrown.exitCode === 0 ? 0 : notUnderstood
  }
}

/** Releases are of what has a config: these take no --spec. */
function addRelease(program: Command, end: (code: number) => void): void {
  const run =
    (name: 'release' | 'record') =>
    async (_: unknown, command: Command): Promise<void> =>
      end(await execute(name, command.optsWithGlobals()))
  const release = withRunOptions(
    program.command('release').description('list what has changed since the last release in a changeset'),
  ).action(run('release'))
  withRunOptions(
    release.command('record').description('keep what the packages are now as the last release, if their version is stable'),
  ).action(run('record'))
  withCommonOptions(release.command('notes').description('print what the changelogs say of the version that the packages have')).action(
    async (_: unknown, command: Command) => end(await printNotes(command.optsWithGlobals())),
  )
}

/** Formats of the report of differences. */
const formats = ['text', 'markdown']

function addDiff(program: Command, end: (code: number) => void): void {
  const command = withRunOptions(
    program
      .command('diff')
      .description('say what has changed between two documents, and what it means for each package')
      .argument('[old]', 'a document, or the folder of a release (default: released beside the config)')
      .argument('[new]', 'a document (default: that of the config)'),
  )
  command
    .addOption(new Option('--format <format>', 'how it is printed').choices(formats).default('text').conflicts('json'))
    .action(async (old: string | undefined, now: string | undefined, options: DiffOptions) => {
      const { diff } = await import('./commands/diff.ts')
      end(await diff(old, now, options))
    })
}

const examples = `
Examples:
  trefoil generate                      with the trefoil.config.ts of this folder
  trefoil generate --spec openapi.yaml --out generated --scope @acme
  trefoil check --engine                what CI runs
  trefoil release                       before a change is merged
  trefoil diff                          what has changed since the last release
  trefoil diff old.yaml new.yaml --format markdown`

const withCommonOptions = (command: Command): Command =>
  command
    .option('--config <file>', 'the config (default: trefoil.config.ts in this folder)')
    .option('--debug', 'print the stack of an internal error')

const withRunOptions = (command: Command): Command =>
  withCommonOptions(command)
    .option('--engine', 'run openapi-generator though nothing that it depends on has changed')
    .option('--timing', 'print what each phase cost')
    .option('--json', 'print one JSON object on standard output')

function withOptions(command: Command): Command {
  return withRunOptions(command)
    .option('--spec <file>', 'the document, to go without a config; with --out and --scope')
    .option('--out <dir>', 'the folder for client, validators and fixtures')
    .option('--scope <scope>', 'the npm scope of the packages, such as @acme', scope)
    .option('--overlay <file...>', 'overlays, applied in this order')
    .option('--name <name>', 'a short name for messages (default: that of the document)')
    .option('--options <file>', 'what a config says beside these, as JSON: validators, names, groups, patterns, package')
}

function scope(value: string): string {
  if (!isScope(value)) throw new InvalidArgumentError('It is to be an npm scope in lower case with its @, such as @acme.')
  return value
}

/** Which options go together. */
function checkTogether(options: Options, command: Command): void {
  const { config, spec, out, scope: ofPackages, overlay, name, options: file } = options
  const given = (members: Readonly<Record<string, unknown>>): readonly string[] =>
    Object.keys(members).filter((member) => members[member] !== undefined)
  if (spec === undefined) {
    const [stray] = given({ out, scope: ofPackages, overlay, name, options: file })
    if (stray !== undefined) command.error(`error: --${stray} goes with --spec; with a config it stands there`)
    return
  }
  if (config !== undefined) command.error('error: --spec goes without a config, so not with --config')
  if (out === undefined || ofPackages === undefined) command.error('error: --spec FILE goes with --out DIR and --scope @acme')
}
