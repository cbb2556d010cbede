import type { JsonObject } from '../spec/document.ts'
import type { Skeleton } from './skeleton/skeleton.ts'
import { mainTemplate } from './templates.ts'

/** What the engine calls the file that it writes. */
export const answerFile = 'surface.ts'

/**
 * The engine's configuration, but for the paths. The global properties make it write that one file: models and apis have
 * to be listed, or it would not look at them, and ignoring their files keeps them off the disk.
 */
export function engineOptions({ names }: Pick<Skeleton, 'names'>): JsonObject {
  return {
    generatorName: 'typescript-fetch',
    generateAliasAsModel: true,
    files: { [mainTemplate]: { templateType: 'SupportingFiles', destinationFilename: answerFile } },
    globalProperties: {
      models: '',
      apis: '',
      supportingFiles: answerFile,
      modelDocs: 'false',
      apiDocs: 'false',
      modelTests: 'false',
      apiTests: 'false',
    },
    openapiNormalizer: { SIMPLIFY_ONEOF_ANYOF: 'false', SIMPLIFY_BOOLEAN_ENUM: 'false' },
    modelNameMappings: Object.fromEntries(names),
    additionalProperties: {
      modelPropertyNaming: 'original',
      paramNaming: 'original',
      sortParamsByRequiredFlag: false,
      sortModelPropertiesByRequiredFlag: false,
    },
  }
}

/** Files that it is not to write, as .openapi-generator-ignore has them. */
export const ignored = '**/models/*\n**/apis/*\n'
