/**
 * Where the classifier says more than the oracle, by the mutation's name: why it may. The list is wrong, and the command
 * fails, where one of them agrees after all.
 */
export const disagreements: Readonly<Record<string, string>> = {}
