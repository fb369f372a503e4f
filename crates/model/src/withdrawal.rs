//! The statutory right of withdrawal, kept apart from a shop's own returns: its period, what it does not reach, the
//! declaration, its receipt, and the words the law prescribes.
//!
//! Source: Directive 2011/83/EU on consumer rights, with Article 11a by Directive (EU) 2023/2673, applied from the
//! 19th of June 2026.
//! Deliberately absent: signing and sending a receipt. This is engineering, not legal advice.

mod exemption;

use jiff::Timestamp;

use crate::order::Line;
use crate::returns::Purchase;

pub use exemption::Exemption;

impl Purchase<'_> {
    /// Pieces of a line that can be withdrawn from: delivered or not, what has not come back and is not on its way back.
    pub fn withdrawable_pieces(&self, line: &Line, now: Timestamp) -> u32 {
        let gone = self.gone(line, now);
        let taken = gone.cancelled.saturating_add(gone.by_shop).saturating_add(gone.kept);
        line.quantity.saturating_sub(taken)
    }
}
