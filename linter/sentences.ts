export * from '#glossary/document/sentences.ts';
