/**
 * Where the classifier says more than the oracle, by the mutation's name: why it may. The list is wrong, and the command
 * fails, where one of them agrees after all.
 */
export const disagreements: Readonly<Record<string, string>> = {
  'gate: a reply with a member that has to be there':
    'the fixture of a reply takes a part of it, so what is missing in a part breaks nothing: that nothing else has the type, the classifier does not ask',
}
