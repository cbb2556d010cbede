const split =
  'an inline union that three places shared is written anew in one of them: the classifier takes the name that it has now for another type, though all of its branches are what they were'
const bodiless = 'without a body it has neither validators nor fixtures, and the classifier does not ask'

/**
 * Where the classifier says more than the oracle, by the mutation's name: why it may. The list is wrong, and the command
 * fails, where one of them agrees after all.
 */
export const disagreements: Readonly<Record<string, string>> = {
  'post: another callback of another id': bodiless,
  'post: another callback of another id, undone': bodiless,
  'post: no callback of what is lost': bodiless,
  'post: no callback of what is broken': bodiless,
  'post: no headers of a part, undone':
    'there were no headers of parts before, so no fixture is told some: what is new there the classifier takes for a part of what was',
  'zoo: a list less, received': split,
  'zoo: other names of members, sent':
    'under a name that the new expression matches anything could be sent before, and is refused now: the oracle sends nothing that the old types do not speak of',
  'gate: a reply with a member that has to be there':
    'the fixture of a reply takes a part of it, so what is missing in a part breaks nothing: that nothing else has the type, the classifier does not ask',
}
