import type { Bundle } from '../../glossary/compile/bundle.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { Entry } from '../../glossary/model.ts';
import { surfaceKey } from '../../glossary/surface-key.ts';
import { termsOfEntry } from '../../glossary/terms.ts';

/** What a reader may want to know of an imported glossary beside the built-in one. Nothing of it is a fault. */
export interface CrossCheck {
  /** Names of built-in entries that imported ones replace, having the same id. */
  readonly replaced: readonly string[];
  /** Names that an imported entry claims and another entry too: pages show them as candidates. */
  readonly shared: readonly string[];
  /** Ids that imported entries name as owner or relation, and that nobody has. */
  readonly dangling: readonly string[];
}

/** Holds an imported glossary against the built-in one. */
export function crossCheck({ entries }: Bundle, builtIn: Glossary): CrossCheck {
  const own = new Set(entries.map(({ id }) => id));
  const claims = claimsOf([...entries, ...builtIn.entries.filter(({ id }) => !own.has(id))]);
  return {
    replaced: entries.flatMap(({ id }) => builtIn.get(id)?.name ?? []),
    shared: [...claims.values()]
      .filter(({ ids }) => ids.size > 1 && [...ids].some((id) => own.has(id)))
      .map(({ surface }) => surface),
    dangling: [...new Set(entries.flatMap(namedIn))].filter(
      (id) => !own.has(id) && builtIn.get(id) === undefined,
    ),
  };
}

interface Claim {
  readonly surface: string;
  readonly ids: Set<string>;
}

function claimsOf(entries: readonly Entry[]): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const entry of entries)
    for (const { surface } of termsOfEntry(entry)) {
      const key = surfaceKey(surface).toLowerCase();
      const claim = claims.get(key) ?? { surface, ids: new Set() };
      claim.ids.add(entry.id);
      claims.set(key, claim);
    }
  return claims;
}

function namedIn({ owner, relations }: Entry): string[] {
  const related = relations.map(({ to }) => to);
  return owner === undefined ? related : [owner, ...related];
}
