//! Loyalty: what a programme gives, the ledger of what was given and taken, and how a balance follows from it.
//!
//! A balance is never stored: it is a fold over entries that are only ever added, see [`Ledger::fold`].
//! Deliberately absent: storing, words, the making of codes.

pub mod chain;
pub mod consequences;
pub mod earning;
pub mod entry;
pub mod facts;
pub mod ledger;
pub mod programme;
pub mod reviewed;
pub mod tier;

pub use chain::{Broken, Link};
pub use consequences::Consequences;
pub use earning::{Dates, Earning};
pub use entry::{Entry, What};
pub use ledger::{Ledger, Totals};
pub use programme::Programme;
pub use tier::Standing;
