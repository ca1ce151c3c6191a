* The least of weight; the most of what is covered has its sign turned.
NAME gridreach FREE
ROWS
 N weight
 L r2
 L r4
 L limit
COLUMNS
 M0 'MARKER' 'INTORG'
 s1 r2 -1
 s1 limit 1
 s2 r4 -1
 s2 limit 1
 s3 weight -55
 s3 limit 1
 s4 r2 -1
 s4 limit 1
 s5 r2 -1
 s5 r4 -1
 s5 limit 1
 M1 'MARKER' 'INTEND'
 c2 weight -180
 c2 r2 1
 c4 weight -150
 c4 r4 1
RHS
 RHS weight 100
 RHS limit 2
BOUNDS
 UP BND s1 1
 UP BND s2 1
 UP BND s3 1
 UP BND s4 1
 UP BND s5 1
 UP BND c2 1
 UP BND c4 1
ENDATA
