/** A small document with a bit of everything that the commands count, as text that tests edit. */
export const pets = `openapi: 3.0.3
info:
  title: Pets
  version: 1.0.0
servers:
  - url: https://pets.example
paths:
  /pets/{pet_id}:
    get:
      operationId: getPet
      summary: Gets a pet
      tags: [Pets]
      parameters:
        - name: pet_id
          in: path
          required: true
          schema:
            type: string
      responses:
        '200':
          description: The pet.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Pet'
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name:
          description: What it is called.
          type: string
          minLength: 1
        kind:
          $ref: '#/components/schemas/kind'
    kind:
      type: string
      enum: [cat, dog]
`

/** The document with one piece of its text, which stands in it once, replaced. */
export function petsWith(from: string, to: string): string {
  if (pets.split(from).length !== 2) throw new Error(`not there once: ${from}`)
  return pets.replace(from, () => to)
}
