-- Lines above which nobody acted were never looked at again. Whichever stand still are looked at once more.
UPDATE deadlines.noted n SET climb_on = turned_on
WHERE light = 'RED' AND climb_on IS NULL AND left_at IS NULL AND taken_back_at IS NULL
  AND (EXISTS (SELECT 1 FROM worklist.published_dated_line l
               WHERE l.subject_id = n.subject_id AND l.position_id = n.position_id AND l.arrived_at = n.arrived_at)
       OR EXISTS (SELECT 1 FROM worklist.published_timed_line l
                  WHERE l.subject_id = n.subject_id AND l.position_id = n.position_id AND l.arrived_at = n.arrived_at));
