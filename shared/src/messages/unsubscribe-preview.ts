/** In previews, rehearsals and test mails: shows the page, and refuses nothing on anybody's behalf. */
export const previewToken = 'preview';

export const unsubscribePreview = (publicUrl: string): string => `${publicUrl}/u/${previewToken}`;
