/** Which folder may import what: the map in docs/design.md, as rules. */

const tool = '^tools/trefoil/src/'

/** The rooms of the tool in the order in which data flows; each may import those named after it. */
const rooms = {
  diagnostic: [],
  spec: ['diagnostic'],
  engine: ['spec', 'diagnostic'],
  model: ['engine/surface', 'spec', 'diagnostic'],
  'emit/kit': ['emit/options', 'model', 'diagnostic'],
  'emit/client': ['emit/kit', 'emit/options', 'emit/emit', 'model', 'diagnostic'],
  'emit/docs': ['emit/kit', 'emit/options', 'emit/emit', 'model', 'diagnostic'],
  'emit/validators': ['emit/kit', 'emit/options', 'emit/emit', 'model', 'diagnostic'],
  'emit/fixtures': ['emit/kit', 'emit/options', 'emit/emit', 'model', 'diagnostic'],
  write: ['emit/kit/file', 'diagnostic'],
  // What a body is in the packages depends on its media type, which is said once.
  compat: ['model', 'spec', 'diagnostic'],
  release: ['compat', 'engine', 'model', 'spec', 'write', 'emit/options', 'diagnostic'],
}

const roomRule = ([room, allowed]) => ({
  name: `${room} imports only ${allowed.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `${tool}${room}/` },
  to: {
    path: tool,
    pathNot: [room, 'group-by', 'make-folder', 'media-type', 'order', ...allowed].map((folder) => `${tool}${folder}(/|[.]ts$)`),
  },
})

const runtimeParts = ['http', 'zod', 'fixtures']
const runtimeRule = (part) => ({
  name: `runtime/${part} stands alone`,
  severity: 'error',
  from: { path: `^packages/runtime/src/${part}/` },
  to: { path: '^(packages|tools)/', pathNot: `^packages/runtime/src/${part}/` },
})

export default {
  forbidden: [
    ...Object.entries(rooms).map(roomRule),
    ...runtimeParts.map(runtimeRule),
    {
      name: 'generated packages never import tools or the runtime package',
      severity: 'error',
      from: { path: '^packages/metal/' },
      to: { path: ['^tools/', '^packages/runtime/'] },
    },
    {
      name: 'no cycles',
      severity: 'error',
      from: { path: '^(tools|packages/runtime)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'imports resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What uses the packages of Harbour is compiled where these are made.
    exclude: { path: '(^|/)(dist|node_modules)/|^tools/trefoil/runtime/|^tools/proof/harbour/use/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
