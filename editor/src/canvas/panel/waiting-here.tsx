import { PeopleList } from '../live/people-list.tsx';

/** Who waits at this step, and until when. */
export const WaitingHere = ({ nodeId }: { readonly nodeId: string }) => <PeopleList query={{ nodeId }} />;
