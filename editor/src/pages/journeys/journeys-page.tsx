export const JourneysPage = () => null;
