import { describe, expect, test } from 'vitest'
import { faults } from '../folder.ts'

const head = "swagger: '2.0'\ninfo: {title: T, version: '1'}\n"
/** What is wrong: code, the text that is pointed at, message. */
function told(rest: string): readonly string[] {
  const lines = (head + rest).split('\n')
  return faults({ 'o.yaml': head + rest }).map((fault) => {
    const [, code = '', line = '', column = '', length = '', message = ''] = /^(\S+) o\.yaml:(\d+):(\d+)\+(\d+) (.*)$/.exec(fault) ?? []
    const start = Number(column) - 1
    return `${code} <${lines[Number(line) - 1]?.slice(start, start + Number(length))}> ${message}`
  })
}
type Row = readonly [string, string, readonly string[]]
const rows = (all: readonly Row[]): void => test.each(all)('%s', (_, rest, want) => expect(told(rest)).toEqual(want))

/** What belongs to an operation. */
const operation = (rest: string): string => `paths: {/a: {post: {responses: {200: {description: d}}, ${rest}}}}\n`
const parameter = (rest: string): string => operation(`parameters: [{name: a, ${rest}}]`)
const definition = (rest: string): string => `paths: {}\ndefinitions: {A: {${rest}}}\n`

describe('what OpenAPI 3.0 cannot say', () =>
  rows([
    [
      'tsv',
      parameter('in: query, type: array, items: {type: string}, collectionFormat: tsv'),
      ['TF1201 <tsv> OpenAPI 3.0 cannot say that a list is written as "tsv" here'],
    ],
    [
      'multi in a path',
      parameter('in: path, required: true, type: array, items: {type: string}, collectionFormat: multi'),
      ['TF1201 <multi> OpenAPI 3.0 cannot say that a list is written as "multi" here'],
    ],
    [
      'a list with commas in one part of several',
      operation('consumes: [multipart/form-data], parameters: [{name: a, in: formData, type: array, items: {type: string}}]'),
      [
        'TF1201 <{name: a, in: formData, type: array, items: {type: string}}> In multipart/form-data each element of a list is sent as a part of its own, and not joined as "csv" would have it',
      ],
    ],
    [
      'a form beside a body',
      operation('parameters: [{name: a, in: body, schema: {}}, {name: b, in: formData, type: string}]'),
      [
        'TF1201 <{name: b, in: formData, type: string}> The operation has parameters in "formData" and one in "body", and can send only one of the two',
      ],
    ],
    [
      'a list in a header',
      'paths: {/a: {get: {responses: {200: {description: d, headers: {h: {type: array, items: {type: string}, collectionFormat: pipes}}}}}}}\n',
      ['TF1201 <pipes> OpenAPI 3 has only lists with commas here, and "collectionFormat" is "pipes"'],
    ],
    ['a template', 'basePath: /{a}\npaths: {}\n', ['TF1201 </{a}> Swagger 2.0 has no templates in "basePath"']],
    ['sockets', 'host: a\nschemes: [ws]\npaths: {}\n', ['TF1201 <ws> A client that uses fetch reaches no server by "ws"']],
  ]))

describe('what is not what it has to be', () =>
  rows([
    [
      'shapes',
      'basePath: 1\nschemes: https\npaths: {/a: [], x-b: []}\ndefinitions: []\nparameters: {P: 1}\nresponses: {R: {description: d, headers: []}}\n' +
        'consumes: [1]\nsecurityDefinitions: {a: 1}\n',
      [
        'TF1202 <1> "basePath" has to be a string, not a number',
        'TF1202 <https> "schemes" has to be a list, not a string',
        'TF1202 <[]> "/a" has to be an object, not a list',
        'TF1202 <[]> "definitions" has to be an object, not a list',
        'TF1202 <1> "P" has to be an object, not a number',
        'TF1202 <[]> "headers" has to be an object, not a list',
        'TF1202 <1> element 0 has to be a string, not a number',
        'TF1202 <1> "a" has to be an object, not a number',
      ],
    ],
    [
      'a host',
      'host: https://a.com\npaths: {}\n',
      ['TF1202 <https://a.com> "host" is the name of a host, with a port or without, and not "https://a.com"'],
    ],
    ['a scheme', 'host: a\nschemes: [ftp]\npaths: {}\n', ['TF1202 <ftp> "ftp" is no scheme']],
    ['no slash', 'basePath: a\npaths: {}\n', ['TF1202 <a> "basePath" has to begin with a slash; one is taken to be there']],
    [
      'a parameter without a name',
      operation('parameters: [{in: query, type: string}]'),
      ['TF1202 <{in: query, type: string}> The parameter has no "name"'],
    ],
    ['a place', parameter('in: cookie, type: string'), ['TF1202 <cookie> Swagger 2.0 has no parameters in "cookie"']],
    ['a type', parameter('in: query, type: object'), ['TF1202 <object> Values here cannot have the type "object"']],
    [
      'two bodies',
      operation('parameters: [{name: a, in: body, schema: {}}, {name: b, in: body, schema: {}}]'),
      ['TF1202 <{name: b, in: body, schema: {}}> An operation has one body'],
    ],
    [
      'a member of a form twice',
      operation('parameters: [{name: a, in: formData, type: string}, {name: a, in: formData, type: string}]'),
      ['TF1202 <{name: a, in: formData, type: string}> The parameter "a" stands here twice in "formData"'],
    ],
    [
      'security schemes',
      'paths: {}\nsecurityDefinitions:\n  a: {type: http}\n  b: {type: apiKey, name: k, in: cookie}\n  c: {type: oauth2, flow: clientCredentials}\n' +
        '  d: {type: oauth2, flow: implicit, scopes: {}}\n  e: {}\n',
      [
        'TF1202 <http> "http" is no type of a security scheme of Swagger 2.0',
        'TF1202 <cookie> "cookie" is no place of a key of Swagger 2.0',
        'TF1202 <clientCredentials> "clientCredentials" is no flow of OAuth of Swagger 2.0',
        'TF1202 <d> The security scheme has no "authorizationUrl"',
        'TF1202 <e> The security scheme has no "type"',
      ],
    ],
    [
      'a reference to what is no schema',
      definition("items: {$ref: '#/info/title'}"),
      ["TF1011 <'#/info/title'> The $ref leads to a string, which is no schema"],
    ],
  ]))

describe('what changes nothing', () =>
  rows([
    [
      'members of OpenAPI 3',
      'servers: []\npaths: {/a: {trace: {}, get: {requestBody: {}, responses: {200: {description: d, content: {}}}}}}\n',
      [
        'TF1203 <servers> A document of Swagger 2.0 has no member "servers"; it changes nothing',
        'TF1203 <trace> A path item of Swagger 2.0 has no member "trace"; it changes nothing',
        'TF1203 <requestBody> An operation of Swagger 2.0 has no member "requestBody"; it changes nothing',
        'TF1203 <content> A response of Swagger 2.0 has no member "content"; it changes nothing',
      ],
    ],
    [
      'those of parameters and their items',
      parameter('in: query, style: form, type: array, items: {type: array, items: {type: string, title: t}}'),
      [
        'TF1203 <style> A parameter of Swagger 2.0 has no member "style"; it changes nothing',
        'TF1203 <title> An Items Object of Swagger 2.0 has no member "title"; it changes nothing',
      ],
    ],
    [
      'in bodies and forms',
      'parameters: {B: {in: body, name: b, schema: {}, type: string}}\n' +
        operation('parameters: [{name: a, in: formData, type: string, style: form}]'),
      [
        'TF1203 <type> A parameter in a body of Swagger 2.0 has no member "type"; it changes nothing',
        'TF1203 <style> A parameter in "formData" of Swagger 2.0 has no member "style"; it changes nothing',
      ],
    ],
    [
      'keywords',
      definition('nullable: true, oneOf: [{$ref: "#/definitions/A"}], const: 1, x-nullable: yes'),
      [
        'TF1203 <nullable> "nullable" is no keyword of Swagger 2.0 and changes nothing',
        'TF1203 <oneOf> "oneOf" is no keyword of Swagger 2.0 and changes nothing',
        'TF1203 <const> "const" is no keyword of Swagger 2.0 and changes nothing',
        'TF1203 <x-nullable> "x-nullable" is not true or false and changes nothing',
      ],
    ],
    [
      'a discriminator of OpenAPI 3',
      definition('discriminator: {propertyName: a}'),
      ['TF1203 <discriminator> In Swagger 2.0 "discriminator" is the name of a member; it changes nothing'],
    ],
    [
      'beside a $ref',
      `${definition('items: {$ref: "#/definitions/A", title: t, x-a: 1}')}responses: {R: {$ref: '#/responses/S', description: d}, S: {description: d}}\n`,
      [
        'TF1203 <title> What stands beside a $ref is ignored here: "title"',
        'TF1203 <description> What stands beside a $ref is ignored here: "description"',
      ],
    ],
    [
      'the format of what is no list',
      parameter('in: query, type: string, collectionFormat: csv'),
      ['TF1203 <csv> "collectionFormat" changes nothing: values here are no lists'],
    ],
    ['schemes without a host', 'schemes: [https]\npaths: {}\n', ['TF1203 <https> "schemes" changes nothing: the document names no "host"']],
    [
      'an example of what is not produced',
      'produces: [a/b]\npaths: {/a: {get: {responses: {200: {description: d, schema: {}, examples: {c/d: 1, A/B;q=1: 2}}}}}}\n',
      ['TF1203 <c/d> The operation does not produce "c/d"; the example changes nothing'],
    ],
    [
      'a reference in items, which is followed',
      `definitions: {A: {type: string}}\n${parameter('in: query, type: array, items: {$ref: "#/definitions/A"}')}`,
      ['TF1203 <items> Swagger 2.0 has no $ref here; it is followed all the same'],
    ],
    [
      'an empty value in a form',
      parameter('in: formData, type: string, allowEmptyValue: true'),
      ['TF1203 <allowEmptyValue> OpenAPI 3 does not say of members of a form that they may be empty; "allowEmptyValue" changes nothing'],
    ],
    [
      'members of other security schemes',
      'paths: {}\nsecurityDefinitions: {a: {type: basic, flow: f}, b: {type: oauth2, flow: implicit, authorizationUrl: u, tokenUrl: t}}\n',
      [
        'TF1203 <flow> A security scheme of this type has no "flow"; it changes nothing',
        'TF1203 <tokenUrl> A security scheme of this type has no "tokenUrl"; it changes nothing',
      ],
    ],
  ]))

describe('what is left open', () =>
  rows([
    ['a scheme', 'host: a\npaths: {}\n', ['TF1204 <a> The document does not say by which scheme its host is reached; https is taken']],
    ['a type', parameter('in: query'), ['TF1204 <{name: a, in: query}> There is no "type" here; any value is admitted']],
    ['a body', parameter('in: body'), ['TF1204 <{name: a, in: body}> The body has no "schema"; any value is admitted']],
    [
      'how a form is sent',
      operation('consumes: [a/json], parameters: [{name: a, in: formData, type: string}]'),
      ['TF1204 <a/json> The parameters in "formData" are not sent as "a/json", but as "application/x-www-form-urlencoded"'],
    ],
    [
      'how a file is sent',
      operation('consumes: [application/x-www-form-urlencoded], parameters: [{name: a, in: formData, type: file}]'),
      [
        'TF1204 <application/x-www-form-urlencoded> The parameters in "formData" are not sent as "application/x-www-form-urlencoded", but as "multipart/form-data"',
      ],
    ],
  ]))

test('schemas that would be repeated too often', () => {
  const properties = Array.from({ length: 500 }, (_, index) => `p${index}: {type: string}`).join(', ')
  const produces = Array.from({ length: 300 }, (_, index) => `a/t${index}`).join(', ')
  const rest = `produces: [${produces}]\npaths: {/a: {get: {responses: {200: {description: d, schema: {properties: {${properties}}}}}}}}\n`
  expect(told(rest).map((line) => line.replace(/<.*>/, '<>'))).toEqual([
    'TF1009 <> Schemas would be repeated too often, for several media types or operations',
  ])
})
