/** Thrown when what is stored is no longer what the dry run was compared with. */
export class Outdated extends Error {}
