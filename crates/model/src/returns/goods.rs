//! What is known of an order's line beyond its price.

use serde::{Deserialize, Serialize};

use super::Purchase;
use crate::order::Line;
use crate::withdrawal::Exemption;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Goods {
    pub line_id: String,
    /// A handle of the shop's: `shoes`.
    pub category: Option<String>,
    /// Per cent, decimal, as in the order's taxes: `"19"`; where it is not known, the line has its share of all of them.
    pub tax_rate: Option<String>,
    /// Went back of its price while the pieces stayed: a reduction for a scratch. Part of the order's `refunded_minor`.
    pub refunded_minor: i64,
    /// Sold as not to be taken back.
    pub final_sale: bool,
    /// Nothing was sent that could come back.
    pub digital: bool,
    pub bundle: Option<BundlePart>,
    /// A present that came with these lines.
    pub free_with: Vec<String>,
    /// Why the right of withdrawal does not reach it.
    pub exempt: Option<Exemption>,
}

/// A line as a part of a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundlePart {
    pub id: String,
    /// How many bundles were ordered; the line's quantity is a multiple of it.
    pub sets: u32,
}

const ORDINARY: &Goods = &Goods {
    line_id: String::new(),
    category: None,
    tax_rate: None,
    refunded_minor: 0,
    final_sale: false,
    digital: false,
    bundle: None,
    free_with: Vec::new(),
    exempt: None,
};

impl<'a> Purchase<'a> {
    pub fn goods_of(&self, line_id: &str) -> &'a Goods {
        self.goods.iter().find(|goods| goods.line_id == line_id).unwrap_or(ORDINARY)
    }

    pub fn category(&self, line_id: &str) -> Option<&'a str> {
        self.goods_of(line_id).category.as_deref()
    }

    pub fn line(&self, line_id: &str) -> Option<&'a Line> {
        self.order.lines.iter().find(|line| line.id == line_id)
    }

    /// Lines of the same bundle with the pieces of each in one set; empty where it is in none.
    pub(super) fn bundle_of(&self, line_id: &str) -> Vec<(&'a Line, u32)> {
        let Some(bundle) = &self.goods_of(line_id).bundle else { return Vec::new() };
        let part = |line: &'a Line| {
            let own = self.goods_of(&line.id).bundle.as_ref().filter(|own| own.id == bundle.id)?;
            Some((line, (line.quantity / own.sets.max(1)).max(1)))
        };
        self.order.lines.iter().filter_map(part).collect()
    }
}
