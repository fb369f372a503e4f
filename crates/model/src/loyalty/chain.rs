//! The chain that shows whether a ledger was tampered with: each entry's hash covers the one before it.
//!
//! The hash is over the bytes that are kept, so nothing depends on how a document is written anew.

use sha2::{Digest, Sha256};

/// An entry as it is kept, with its place in its customer's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// From 1, without a gap.
    pub place: u64,
    /// The entry as JSON, byte for byte.
    pub document: String,
    pub hash: [u8; 32],
}

/// Where a chain does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    #[error("an entry is missing or out of place at {0}")]
    Place(u64),
    #[error("the entry at {0} was changed")]
    Hash(u64),
    #[error("the chain ends at {0}, not where it was left")]
    End(u64),
}

/// What the first entry of a customer follows.
pub fn root(customer_id: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"aftersale loyalty\0").chain_update(customer_id.as_bytes()).finalize().into()
}

impl Link {
    /// The entry that follows one at `place - 1` with the hash `before`.
    pub fn after(before: &[u8; 32], place: u64, document: String) -> Self {
        let hash = hash(before, place, &document);
        Self { place, document, hash }
    }
}

/// Goes along a whole chain. `end` is the hash kept apart from it, so that a chain cut short is found too.
pub fn verify(customer_id: &str, links: &[Link], end: &[u8; 32]) -> Result<(), Broken> {
    let mut before = root(customer_id);
    for (place, link) in (1_u64..).zip(links) {
        if link.place != place {
            return Err(Broken::Place(place));
        }
        if link.hash != hash(&before, place, &link.document) {
            return Err(Broken::Hash(place));
        }
        before = link.hash;
    }
    if before == *end { Ok(()) } else { Err(Broken::End(links.last().map_or(0, |link| link.place))) }
}

fn hash(before: &[u8; 32], place: u64, document: &str) -> [u8; 32] {
    let sum = Sha256::new().chain_update(before).chain_update(place.to_be_bytes());
    sum.chain_update(document.as_bytes()).finalize().into()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn chain(documents: &[&str]) -> (Vec<Link>, [u8; 32]) {
        let (mut links, mut before) = (Vec::new(), root("c"));
        for (place, document) in (1_u64..).zip(documents) {
            let link = Link::after(&before, place, (*document).to_owned());
            before = link.hash;
            links.push(link);
        }
        (links, before)
    }

    #[test]
    fn what_was_only_added_to_holds() {
        let (links, end) = chain(&["a", "b", "c"]);
        assert_eq!(verify("c", &links, &end), Ok(()));
        assert_eq!(verify("c", &[], &root("c")), Ok(()));
    }

    type Tamper = fn(&mut Vec<Link>);

    #[rstest]
    #[case::changed(|links: &mut Vec<Link>| links[1].document = "B".into(), Broken::Hash(2))]
    #[case::changed_and_hashed_anew(
        |links: &mut Vec<Link>| links[1] = Link::after(&links[0].hash, 2, "B".into()),
        Broken::Hash(3)
    )]
    #[case::taken_out(|links: &mut Vec<Link>| drop(links.remove(1)), Broken::Place(2))]
    #[case::cut_short(|links: &mut Vec<Link>| links.truncate(2), Broken::End(2))]
    #[case::swapped(|links: &mut Vec<Link>| links.swap(0, 1), Broken::Place(1))]
    #[case::another_customers(|links: &mut Vec<Link>| links[0] = Link::after(&root("d"), 1, "a".into()), Broken::Hash(1))]
    fn tampering_is_found(#[case] tamper: Tamper, #[case] found: Broken) {
        let (mut links, end) = chain(&["a", "b", "c"]);
        tamper(&mut links);
        assert_eq!(verify("c", &links, &end), Err(found));
    }
}
