/** The engine: this version of openapi-generator-cli, and no other bytes. */
export const engineVersion = '7.25.0'
export const engineDigest = '41ce4f6b07f196676439d710759fa1ced7a08066d06ff1bf314681470289efae'
