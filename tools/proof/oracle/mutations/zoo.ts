import type { Base, Site } from '../mutation.ts'
import { shared } from './zoo/shared.ts'

const site = (name: string, prefix: string, way: Site['way']): Site => ({ name, at: `/components/schemas/${prefix}`, way })

/** Unions and what else combines schemas, in what is sent, in what comes, and in what does both. */
export const zoo: Base = {
  name: 'zoo',
  sites: [site('sent', 'New', 'input'), site('received', 'Seen', 'output'), site('both ways', 'Kept', 'both')],
  everywhere: [
    ['no discriminator', [['~Root/properties/pet/discriminator']], ['discriminator-removed'], ['discriminator-added']],
    [
      'another value of the discriminator',
      [
        ['~Root/properties/pet/discriminator/mapping', { tom: '~Cat', dog: '~Dog' }],
        ['~Cat/properties/kind/const', 'tom'],
      ],
      ['discriminator-changed', 'type-changed'],
    ],
    ['a list of types', [['~Root/properties/key', { type: ['string', 'integer'] }]], ['rewritten'], ['rewritten']],
    [
      'a part more',
      [['~Root/properties/whole/allOf/-', { type: 'object', properties: { width: { type: 'number' } } }]],
      ['member-added'],
      ['member-removed'],
    ],
    [
      'a named part more',
      [['~Root/properties/whole/allOf/-', { $ref: '~Bird' }]],
      ['member-added', 'required-member-added'],
      ['member-removed'],
    ],
    [
      'a part that asks for members',
      [['~Root/properties/whole/allOf/-', { anyOf: [{ required: ['height'] }, { required: ['age'] }] }]],
      ['part-added'],
      ['part-removed'],
    ],
    [
      'any of the branches, not one',
      [
        [
          '~Root/properties/pet',
          { anyOf: [{ $ref: '~Cat' }, { $ref: '~Dog' }], discriminator: { propertyName: 'kind', mapping: { cat: '~Cat', dog: '~Dog' } } },
        ],
      ],
      ['union-changed'],
    ],
    ['another exclusion', [['~Root/properties/other/not/enum/0', 'nothing']], ['exclusion-changed']],
    ['no exclusion', [['~Root/properties/other/not']], ['exclusion-changed']],
    ['another first element', [['~Root/properties/pair/prefixItems/0', { type: 'boolean' }]], ['type-changed']],
    ['a third element', [['~Root/properties/pair/prefixItems/-', { type: 'boolean' }]], ['elements-changed']],
    ['other names of members', [['~Root/properties/codes/patternProperties', { '^y-': { type: 'integer' } }]], ['pattern-members-changed']],
    ['other members of such names', [['~Root/properties/codes/patternProperties', { '^x-': { type: 'string' } }]], ['type-changed']],
    ['a member that others need', [['~Root/properties/card/dependentRequired']], ['limit-loosened'], ['limit-tightened']],
    ['another constant', [['~Root/properties/fixed/const', 'there']], ['type-changed']],
    ['a number more', [['~Root/properties/rank/enum/-', 4]], ['enum-value-added'], ['enum-value-removed']],
    ['a text where anything was', [['~Root/properties/loose', { type: 'string' }]], ['type-narrowed'], ['type-widened']],
    ['a limit in a circle', [['~Tree/properties/label/maxLength', 10]], ['limit-tightened'], ['limit-loosened']],
    ['a member in a circle', [['~Tree/properties/age', { type: 'integer' }]], ['member-added'], ['member-removed']],
    ['a limit of a branch', [['~Cat/properties/lives/maximum', 7]], ['limit-tightened'], ['limit-loosened']],
    [
      'a branch more',
      [
        ['~Root/properties/pet/oneOf/-', { $ref: '~Bird' }],
        ['~Root/properties/pet/discriminator/mapping/bird', '~Bird'],
      ],
      ['union-member-added'],
      ['union-member-removed'],
    ],
  ],
  rows: [
    ...shared,
    [
      'a schema by another name, sent',
      [
        ['/components/schemas/NewBird'],
        [
          '/components/schemas/NewFowl',
          { type: 'object', required: ['kind'], properties: { kind: { type: 'string', const: 'bird' }, wings: { type: 'integer' } } },
        ],
      ],
      ['schema-renamed'],
    ],
    [
      'a schema by another name, received',
      [
        ['/components/schemas/SeenBird'],
        [
          '/components/schemas/SeenFowl',
          { type: 'object', required: ['kind'], properties: { kind: { type: 'string', const: 'bird' }, wings: { type: 'integer' } } },
        ],
      ],
      ['schema-renamed'],
    ],
    [
      'a schema by another name, both ways',
      [
        ['/components/schemas/KeptBird'],
        [
          '/components/schemas/KeptFowl',
          { type: 'object', required: ['kind'], properties: { kind: { type: 'string', const: 'bird' }, wings: { type: 'integer' } } },
        ],
      ],
      ['schema-renamed'],
    ],
  ],
}
