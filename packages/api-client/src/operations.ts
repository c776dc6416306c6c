/** The operations of the contract, one constant each; a bundler keeps only those a page names. */
export * from '@kaltim/contract/operations';
