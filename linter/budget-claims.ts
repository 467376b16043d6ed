export * from '#glossary/comparing/budget-claims.ts';
