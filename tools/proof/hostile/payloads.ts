/** A text that means something to somebody on its way: to a parser, a template, a file system, a reader. */
export interface Payload {
  readonly name: string
  readonly text: string
}

/** What would show that document text was run: the global would be set. */
const act = 'globalThis.pwned=1'

/** Each ends what it may stand in, acts, and goes on as if nothing had been. */
const code: Readonly<Record<string, string>> = {
  'end of a comment': `*/ ${act} /*`,
  'comment in a comment': `/* */ ${act} // */`,
  'single quote': `'+(${act})+'`,
  'double quote': `"+(${act})+"`,
  'template literal': `\`+(${act})+\``,
  'substitution in a template': `\${${act}}`,
  'backslash before a quote': `\\'+(${act})//`,
  'backslash at the end': 'x\\',
  'line feed': `x\n${act}\n//`,
  'carriage return': `x\r${act}\r//`,
  'line separator': `x\u2028${act}\u2028//`,
  'paragraph separator': `x\u2029${act}\u2029//`,
  'slash of an expression': `/u;${act}//`,
  'brackets of all kinds': `)]}>;${act};<{[(`,
  'tag of a comment': `@deprecated {@link ${act}}`,
  'directive of the compiler': '@ts-nocheck',
  'reference of the compiler': '/// <reference path="x" />',
  'import in a type': `import('fs')`,
  hashbang: `#!/usr/bin/env node`,
  'ends of all kinds': `*/'"\`+(${act})//\\\u2028--><img src=x onerror=${act}>`,
  'escape of a letter': '\\u0027+globalThis.pwned=1+\\x27',
}

const names: Readonly<Record<string, string>> = {
  'own prototype': '__proto__',
  'prototype of a class': 'prototype',
  'inherited: constructor': 'constructor',
  'inherited: toString': 'toString',
  'inherited: hasOwnProperty': 'hasOwnProperty',
  'sign of a promise': 'then',
  default: 'default',
  'reserved word': 'class',
  'name of a type': 'string',
  global: 'Object',
  undefined: 'undefined',
  'name of our own': 'client',
  'name of the body': 'body',
  index: 'index',
  'a number': '0',
  'a negative number': '-1',
  'a number in words': '1e400',
  'a long number at the end': 'x-99999-99999-9',
  'a boolean': 'true',
  'a reference': '$ref',
  'letters of others': 'Ünïcödé日本語',
  'a letter in two parts': 'e\u0301\u1100\u1161',
  'letters that change with their case': '\u212a\u0130\u0131\ufb01\u00df',
  'steps of a pointer': '~0~1~2/%2F%zz#?',
  'braces of a path': '{a}{b',
  emoji: '\u{1f600}\u{1f468}\u200d\u{1f469}',
  nothing: '',
  'a blank': ' ',
}

const paths: Readonly<Record<string, string>> = {
  'path upwards': '../../../../escaped',
  'path upwards, encoded': '..%2f..%2fescaped',
  'path with backslashes': '..\\..\\escaped',
  'absolute path': '/escaped',
  drive: 'C:\\escaped',
  share: '\\\\host\\escaped',
  'file URL': 'file:///escaped',
  device: 'CON',
  'device with an extension': 'nul.txt',
  dots: '..',
  'trailing dot': 'escaped.',
  'stream of a file': 'a:b',
  'name of a folder of ours': 'runtime',
  node_modules: 'node_modules',
  home: '~/escaped',
  glob: '**/*',
}

const hidden: Readonly<Record<string, string>> = {
  'null character': 'a\u0000b',
  'control characters': '\u0001\u0007\u0008\u000b\u000c\u001b[31m\u007f\u0085\u009b',
  'bidirectional characters': '\u202e\u2066txt\u2069\u202c',
  'invisible characters': '\u200b\u200d\u2060\ufeff\u00ad\u180e',
  'tag characters': '\u{e0041}\u{e007f}\u{fe00}',
  'lone high surrogate': 'a\ud800b',
  'lone low surrogate': 'a\udc00b',
  noncharacters: '\uffff\ufffe\u{1fffe}',
}

const templates: Readonly<Record<string, string>> = {
  mustache: '{{{classname}}}{{>model}}{{#models}}',
  'mustache with its own marks': '{{=<% %>=}}<%& x %>',
  'id of the surface': '@id aaaaaaaaaaaa */ x: y',
  'header of the surface': '\n// shared aaaaaaaaaaaa bbbbbbbbbbbb\n',
  'conflict mark': '\n<<<<<<< HEAD\n=======\n>>>>>>> x\n',
  'format of printf': '%s%n%x%d',
  shell: `$(touch escaped)\`touch escaped\`; touch escaped`,
  'replacement of a pattern': "$&$1$`$'$$",
}

const pages: Readonly<Record<string, string>> = {
  'end of a script': `</script><script>${act}</script>`,
  'image with a handler': `<img src=x onerror="${act}">`,
  'comment of HTML': `--><script>${act}</script><!--`,
  'link that acts': `[x](javascript:${act})`,
  'link that acts, in brackets': `<javascript:${act}>`,
  'link that acts, behind a reference': `[x]: javascript:${act}\n\n[x]`,
  image: '![x](https://example.com/x.png)',
  fence: '```\n<script>globalThis.pwned=1</script>\n```',
  'tilde fence': '\n\n~~~\n<b>\n~~~\n',
  backticks: '`` ` <b>x</b> ` ``',
  'cells of a table': 'a | b \\| c\n| --- |\n| <b> |',
  'heading and list': '\n\n# Heading\n\n- item\n\n1. item\n\n---\n\n> quote\n',
  entities: '&lt;script&gt;&#106;avascript:&#x22;',
  footnote: '[^1]\n\n[^1]: <b>x</b>',
}

/** As patterns these take for ever, elsewhere they are only text. */
const expressions: Readonly<Record<string, string>> = {
  'exponential expression': '^(a+)+$',
  'exponential choice': '^(a|a)*$',
  'polynomial expression': '^\\s*(.*?)\\s*$',
  'large count': 'a{65000}{0}',
  'look behind': '(?<!x)(?<=a+)\\1?',
  'open group': '(',
  'class without end': '[a-',
  'many groups': '('.repeat(200) + ')'.repeat(200),
}

const sizes: Readonly<Record<string, string>> = {
  'a thousand letters': 'x'.repeat(1_000),
  'a hundred thousand letters': 'x'.repeat(100_000),
  'a thousand words': 'word '.repeat(1_000),
  'many lines': 'line\n'.repeat(2_000),
  'many quotes': `'"\`\\`.repeat(2_000),
}

const all = { ...code, ...names, ...paths, ...hidden, ...templates, ...pages, ...expressions, ...sizes }

export const payloads: readonly Payload[] = Object.entries(all).map(([name, text]) => ({ name, text }))
