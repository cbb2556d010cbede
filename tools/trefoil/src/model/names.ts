import type { NamedSchema, Operation } from './api.ts'

/** The exported names that derive from a schema's name, in the three packages. */
export interface SchemaNames {
  readonly type: string
  /** The form for requests, where that differs: see forms.ts. */
  readonly writableType: string
  readonly schema: string
  readonly writableSchema: string
  readonly make: string
  readonly minimal: string
  readonly full: string
  readonly sample: string
  readonly boundaries: string
  readonly invalid: string
}

export function namesOf({ name }: Pick<NamedSchema, 'name'>): SchemaNames {
  return {
    type: name,
    writableType: `${name}Writable`,
    schema: `${name}Schema`,
    writableSchema: `${name}WritableSchema`,
    make: `make${name}`,
    minimal: `minimal${name}`,
    full: `full${name}`,
    sample: `sample${name}`,
    boundaries: `boundaries${name}`,
    invalid: `invalid${name}`,
  }
}

/** The exported names that derive from an operation's, in the three packages. */
export interface OperationNames {
  /** The object of parameters, `body` among them. */
  readonly parameters: string
  /** Bodies by status. */
  readonly responses: string
  readonly parametersSchema: string
  readonly bodySchema: string
  readonly makeParameters: string
  readonly responseSchema: (status: string) => string
  readonly makeResponse: (status: string) => string
}

export function operationNamesOf({ typeName }: Pick<Operation, 'typeName'>): OperationNames {
  return {
    parameters: `${typeName}Parameters`,
    responses: `${typeName}Responses`,
    parametersSchema: `${typeName}ParametersSchema`,
    bodySchema: `${typeName}BodySchema`,
    makeParameters: `make${typeName}Parameters`,
    responseSchema: (status) => `${typeName}Response${statusPart(status)}Schema`,
    makeResponse: (status) => `make${typeName}Response${statusPart(status)}`,
  }
}

/** After the word, not before it: the engine calls inline answers `GetThing200Response`. */
const statusPart = (status: string): string => (status === 'default' ? 'Default' : status.toUpperCase())
