import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** They lie beside src and dist alike. */
export const templateFolder: string = join(import.meta.dirname, '../../templates')

/** The template that the engine starts from, and those that it includes. */
export const mainTemplate = 'surface.mustache'
const names = [mainTemplate, 'model.mustache', 'operation.mustache']

/** The texts of all templates, each under its name. */
export const templateTexts = (): readonly (readonly [string, string])[] =>
  names.map((name) => [name, readFileSync(join(templateFolder, name), 'utf8')] as const)
