/** The document of the proof, as the steps change it, and the program of a consumer who saw its first version. */

const boat = `
    Boat:
      type: object
      required: [name]
      properties:
        name:
          description: What it is called.
          type: string
          minLength: 1
        rig:
          $ref: '#/components/schemas/Rig'
    Rig:
      type: string
      enum: [sloop, ketch]`

const getBoat = `
  /boats/{boat_id}:
    get:
      operationId: getBoat
      tags: [Boats]
      parameters:
        - { name: boat_id, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: The boat.
          content: { application/json: { schema: { $ref: '#/components/schemas/Boat' } } }`

const sinkBoat = `
    delete:
      operationId: sinkBoat
      tags: [Boats]
      parameters:
        - { name: boat_id, in: path, required: true, schema: { type: string } }
      responses:
        '204': { description: It is sunk. }`

const listBerths = `
  /berths:
    get:
      operationId: listBerths
      tags: [Berths]
      responses:
        '200':
          description: All of them.
          content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Berth' } } } }`

const berth = `
    Berth:
      type: object
      properties:
        number: { type: integer }`

const document = (paths: string, schemas: string): string =>
  `openapi: 3.1.0
info: { title: Boats, version: 1.0.0 }
servers: [{ url: 'https://boats.example' }]
paths:${paths}
components:
  schemas:${schemas}
`

/** One state after the other: each differs from the one before by what its name says. */
export const documents = {
  first: document(`${getBoat}${sinkBoat}`, boat),
  compatible: document(`${getBoat}${sinkBoat}${listBerths}`, `${boat}${berth}`),
  breaking: document(`${getBoat}${listBerths}`, `${boat}${berth}`),
  described: document(`${getBoat}${listBerths}`, `${boat.replace('What it is called.', 'The name on its stern.')}${berth}`),
  next: document(
    `${getBoat}${listBerths}`,
    `${boat.replace('What it is called.', 'The name on its stern.')}${berth}
    Crew:
      type: object
      properties:
        size: { type: integer }`,
  ),
} as const

/** Written when there was 1.0.0: a call, its types, a validator, a value. */
export const oldProgram = `import { ApiClient, getBoat, sinkBoat } from '@boats/client'
import type { Boat } from '@boats/client/types'
import { makeBoat } from '@boats/fixtures'
import { BoatSchema } from '@boats/validators'

const answers: typeof fetch = async (_, init) =>
  init?.method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({ name: 'Nellie', rig: 'ketch' })
const client = new ApiClient({ fetch: answers })
const boat: Boat = await getBoat(client, { boat_id: 'a' })
await sinkBoat(client, { boat_id: 'a' })
const made: Boat = makeBoat({ name: 'Ra' })
console.log([BoatSchema.parse(boat).name, BoatSchema.parse(made).name, boat.rig].join(' '))
`
export const oldOutput = 'Nellie Ra ketch\n'

/** What a snapshot or a pre-release has beyond: the last of the states. */
export const newProgram = `import { CrewSchema } from '@boats/validators'
console.log(CrewSchema.parse({ size: 3 }).size)
`
export const newOutput = '3\n'
