import type { Row } from '../../mutation.ts'

/** What is written in one place alone, of schemas that are alike in three: one that changes is a schema of its own. */
export const shared: readonly Row[] = [
  [
    'a kind of key less, sent',
    [['/components/schemas/NewRoot/properties/key/anyOf/1']],
    ['schema-added', 'type-changed input'],
    ['union-member-added input'],
  ],
  [
    'a kind of key less, received',
    [['/components/schemas/SeenRoot/properties/key/anyOf/1']],
    ['schema-added', 'type-changed output'],
    ['union-member-added output'],
  ],
  [
    'a kind of key less, both ways',
    [['/components/schemas/KeptRoot/properties/key/anyOf/1']],
    ['rewritten input', 'rewritten output', 'schema-added', 'union-member-removed both'],
    ['union-member-added both'],
  ],
  [
    'a kind of key more, sent',
    [['/components/schemas/NewRoot/properties/key/anyOf/-', { type: 'boolean' }]],
    ['schema-added', 'type-widened input'],
    ['union-member-removed input'],
  ],
  [
    'a kind of key more, received',
    [['/components/schemas/SeenRoot/properties/key/anyOf/-', { type: 'boolean' }]],
    ['schema-added', 'type-widened output'],
    ['union-member-removed output'],
  ],
  [
    'a kind of key more, both ways',
    [['/components/schemas/KeptRoot/properties/key/anyOf/-', { type: 'boolean' }]],
    ['rewritten input', 'rewritten output', 'schema-added', 'union-member-added both'],
    ['union-member-removed both'],
  ],
  [
    'a list less, sent',
    [['/components/schemas/NewRoot/properties/either/oneOf/1']],
    ['schema-added', 'type-changed input'],
    ['union-member-added input'],
  ],
  [
    'a list less, received',
    [['/components/schemas/SeenRoot/properties/either/oneOf/1']],
    ['schema-added', 'type-changed output'],
    ['union-member-added output'],
  ],
  [
    'a list less, both ways',
    [['/components/schemas/KeptRoot/properties/either/oneOf/1']],
    ['rewritten input', 'rewritten output', 'schema-added', 'union-member-removed both'],
    ['union-member-added both'],
  ],
  [
    'any of them, not one, sent',
    [['/components/schemas/NewRoot/properties/either', { anyOf: [{ type: 'boolean' }, { type: 'array', items: { type: 'string' } }] }]],
    ['rewritten input', 'schema-added'],
  ],
  [
    'any of them, not one, received',
    [['/components/schemas/SeenRoot/properties/either', { anyOf: [{ type: 'boolean' }, { type: 'array', items: { type: 'string' } }] }]],
    ['rewritten output', 'schema-added'],
  ],
  [
    'any of them, not one, both ways',
    [['/components/schemas/KeptRoot/properties/either', { anyOf: [{ type: 'boolean' }, { type: 'array', items: { type: 'string' } }] }]],
    ['rewritten input', 'rewritten output', 'schema-added', 'union-changed both'],
  ],
  [
    'a part less, sent',
    [['/components/schemas/NewRoot/properties/whole/allOf/1']],
    ['schema-removed', 'type-changed input'],
    ['rewritten input', 'schema-added'],
  ],
  [
    'a part less, received',
    [['/components/schemas/SeenRoot/properties/whole/allOf/1']],
    ['schema-removed', 'type-changed output'],
    ['rewritten output', 'schema-added'],
  ],
  [
    'a part less, both ways',
    [['/components/schemas/KeptRoot/properties/whole/allOf/1']],
    ['schema-removed', 'type-changed both'],
    ['rewritten both', 'schema-added'],
  ],
  ['a member of a branch gone, sent', [['/components/schemas/NewBird/properties/wings']], ['member-removed both'], ['member-added both']],
  [
    'a member of a branch gone, received',
    [['/components/schemas/SeenBird/properties/wings']],
    ['member-removed both'],
    ['member-added both'],
  ],
  [
    'a member of a branch gone, both ways',
    [['/components/schemas/KeptBird/properties/wings']],
    ['member-removed both'],
    ['member-added both'],
  ],
]
