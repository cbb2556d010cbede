import { defineConfig } from 'trefoil/config'

export default defineConfig({
  name: 'metal',
  spec: './openapi.yaml',
  overlays: ['./overlays/*.overlay.yaml'],
  out: '../../packages/metal',
  scope: '@trefoil-metal',
  package: {
    license: 'MIT',
    author: 'The Trefoil authors',
    repository: { url: 'git+https://github.com/trefoil-sdk/trefoil.git', directory: 'packages/metal' },
  },
})
