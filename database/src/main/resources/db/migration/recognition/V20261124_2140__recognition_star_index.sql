-- Nothing asks by range any more: figures compare the two days, everything else comes by product. Every new star paid for this index.
drop index recognition.star_period_valid;
