//! Where an order is: status, parcels, timeline, estimate and totals.
