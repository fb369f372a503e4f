//! The statutory right of withdrawal, kept apart from a shop's own returns: its period, what it does not reach, the
//! declaration, its receipt, and the words the law prescribes.
//!
//! Source: Directive 2011/83/EU on consumer rights, with Article 11a by Directive (EU) 2023/2673, applied from the
//! 19th of June 2026.
//! Deliberately absent: signing and sending a receipt. This is engineering, not legal advice.

mod declaration;
mod exemption;
mod labels;
mod period;
mod receipt;

pub use declaration::{Declaration, DeclarationFault, Withdrawal, Withdrawn};
pub use exemption::Exemption;
pub use labels::{LABELS, Labels, Wording, labels};
pub use period::{Period, Timeliness};
pub use receipt::{Receipt, ReceiptItem};
