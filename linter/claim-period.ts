export * from '#glossary/comparing/claim-period.ts';
