/** What a choice of documents by attributes and sets is made from, beside the documents. */
export const planEntities = ['attribute', 'attribute_definition', 'document_set', 'document_in_set'] as const
